// What makes a program a module, and how it becomes the body of a function. Exports name
// bindings: where in the text a list of them stands, or what stands around it, never matters.
import { make, simple } from 'acorn-walk';

/**
 * Returns null for the tree of a script, else (`tokens`: see parseModule in program.js)
 *   edits      (see edit.js) that leave the body of a function. Lines stay where they are
 *   exported   by the name of an export, the name of the binding that it exports, for lists
 *   objects    the names of bindings that are the default export
 *   imports    the import declarations that are impossible: of other files and of packages
 *   awaits     what awaits outside of functions
 */
export function readModule(source, tree, { meta, required, tokens }) {
  const { awaits, metas } = marksOf(tree);
  const all = tree.body.filter(({ type }) => type === 'ImportDeclaration');
  const imports = all.filter((node) => !isOfNode(node));
  const exports = tree.body.filter(({ type }) => type.startsWith('Export'));
  if (exports.length + all.length + awaits.length + metas.length === 0) return null;
  const exported = { __proto__: null };
  const objects = [];
  for (const { type, declaration, source: other, specifiers = [] } of exports) {
    if (type === 'ExportDefaultDeclaration' && declaration.id) objects.push(declaration.id.name);
    if (type !== 'ExportNamedDeclaration' || other !== null) continue;
    for (const specifier of specifiers) {
      const name = specifier.exported.name ?? specifier.exported.value;
      if (name === 'default') objects.push(specifier.local.name);
      else exported[name] = specifier.local.name;
    }
  }
  const edits = [
    ...exports.flatMap((node) => withoutExport(source, node)),
    ...all.filter(isOfNode).map((node) => withoutImport(source, node, required)),
    ...metas.map(({ start, end }) => ({ start, end, by: meta })),
    ...tokens.filter(({ value, start }) => value === '<' && source.startsWith('<!--', start)).map(apart),
  ];
  return { edits, exported, objects, imports, awaits };
}

/** The edit that parts `<` from `!--`: together they begin a comment in the body of a function, which is no module. */
const apart = ({ end }) => ({ start: end, end, by: ' ' });

const outsideFunctions = make({ Function() {}, StaticBlock() {} });

/** The awaits outside of functions, and every import.meta; none in programs that are nested too deeply. */
function marksOf(tree) {
  const awaits = [];
  const metas = [];
  try {
    const add = (node) => awaits.push(node);
    simple(
      tree,
      {
        AwaitExpression: add,
        ForOfStatement: (node) => node.await && add(node),
        VariableDeclaration: (node) => node.kind === 'await using' && add(node),
      },
      outsideFunctions,
    );
    simple(tree, { MetaProperty: (node) => node.meta.name === 'import' && metas.push(node) });
  } catch {
    return { awaits: [], metas: [] };
  }
  return { awaits, metas };
}

/** The edits that leave of an export what it declares. */
function withoutExport(source, { type, start, end, declaration }) {
  if (!declaration) return [blank(source, start, end, ';')];
  if (type === 'ExportNamedDeclaration' || declaration.id) return [blank(source, start, declaration.start, '')];
  // What has no name is an expression from now on, which only a semicolon ends.
  return [blank(source, start, declaration.start, 'module.exports='), { start: end, end, by: ';' }];
}

/** Modules that a program finds in Node without installing them, by the first part of their names. */
const nodes =
  'assert,async_hooks,buffer,child_process,cluster,console,constants,crypto,dns,events,fs,http,https,module,net,os,path,perf_hooks,' +
  'process,querystring,readline,repl,stream,string_decoder,timers,tty,url,util,v8,vm,worker_threads,zlib';

const isOfNode = ({ source: { value } }) => value.startsWith('node:') || nodes.split(',').includes(value.split('/')[0]);

/** The edit that makes constants of an import, of what `required` returns as require does: a module is its own default export. */
function withoutImport(source, { start, end, specifiers, source: { raw } }, required) {
  const whole = specifiers.filter(({ imported }) => imported === undefined).map(({ local }) => local.name);
  const parts = specifiers
    .filter(({ imported }) => imported !== undefined)
    .map(({ imported, local }) => `${imported.raw ?? imported.name}:${local.name}`);
  const bound = whole.length > 0 && parts.length === 0 ? whole : [...whole, `{${parts.join()}}`];
  return blank(source, start, end, `const ${bound.map((name) => `${name}=${required}(${raw})`).join()};`);
}

/** An edit that puts another text in place of a part, whose line ends stay. */
function blank(source, start, end, by) {
  const gap = source.slice(start, end).replace(/[^\n\r\u2028\u2029]/g, ' ');
  const lineEnds = gap.slice(0, by.length).replaceAll(' ', ''); // line ends that the new text replaces
  return { start, end, by: by + lineEnds + gap.slice(by.length) };
}
