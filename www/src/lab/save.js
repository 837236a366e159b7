// Saves what the lab shows as files.

/** Saves a text as a file. */
export const save = (name, type, text) => saveBlob(name, new Blob([text], { type }));

/** Saves a blob as a file. */
export function saveBlob(name, blob) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000); // by then the browser has taken it
}
