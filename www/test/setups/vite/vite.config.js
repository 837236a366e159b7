// Three pages: nothing here is for the module.
export default { build: { rolldownOptions: { input: ['index.html', 'copied.html', 'react.html'] } }, worker: { format: 'es' } };
