// Two pages: nothing here is for the module.
export default { build: { rolldownOptions: { input: ['index.html', 'copied.html'] } }, worker: { format: 'es' } };
