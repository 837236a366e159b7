// Saves what the lab shows as files.

/** Saves a text as a file. */
export const save = (name, type, text) => saveBlob(name, new Blob([text], { type }));

/** Saves an SVG element as a PNG, in the pixels of the screen. */
export async function savePicture(name, svg) {
  const image = new Image();
  await new Promise((resolve, reject) => {
    image.addEventListener('load', resolve);
    image.addEventListener('error', reject);
    image.src = `data:image/svg+xml,${encodeURIComponent(new XMLSerializer().serializeToString(svg))}`;
  });
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [image.width, image.height].map((pixels) => Math.round(pixels * devicePixelRatio));
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  canvas.toBlob((blob) => {
    if (blob !== null) saveBlob(name, blob);
  });
}

/** Saves a blob as a file. */
function saveBlob(name, blob) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000); // by then the browser has taken it
}
