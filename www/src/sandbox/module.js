// What makes a program a module, and how it becomes the body of a function. Exports name
// bindings: where in the text a list of them stands, or what stands around it, never matters.
import { make, simple } from 'acorn-walk';

/**
 * Returns null for the tree of a script, else
 *   edits      (see edit.js) that leave the body of a function. Lines stay where they are
 *   exported   by the name of an export, the name of the binding that it exports, for lists
 *   objects    the names of bindings that are the default export
 *   imports    the import declarations
 *   awaits     what awaits outside of functions
 */
export function readModule(source, tree, meta) {
  const { awaits, metas } = marksOf(tree);
  const imports = tree.body.filter(({ type }) => type === 'ImportDeclaration');
  const exports = tree.body.filter(({ type }) => type.startsWith('Export'));
  if (exports.length + imports.length + awaits.length + metas.length === 0) return null;
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
  const edits = [...exports.flatMap((node) => withoutExport(source, node)), ...metas.map(({ start, end }) => ({ start, end, by: meta }))];
  return { edits, exported, objects, imports, awaits };
}

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

/** An edit that puts another text in place of a part, whose line ends stay. */
function blank(source, start, end, by) {
  const gap = source.slice(start, end).replace(/[^\n\r\u2028\u2029]/g, ' ');
  const lineEnds = gap.slice(0, by.length).replaceAll(' ', ''); // line ends that the new text replaces
  return { start, end, by: by + lineEnds + gap.slice(by.length) };
}
