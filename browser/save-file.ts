/** Longer than a browser takes to begin with a download, milliseconds. */
const KEPT_MS = 60_000;

/** Hands a text to the reader as a file, as a click on a link to one does. */
export function saveFile(name: string, mediaType: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: `${mediaType};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), KEPT_MS);
}
