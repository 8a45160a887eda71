/** The part of the Document Picture-in-Picture API that is used here (Chrome 116; Firefox 148). */
interface PictureWindows extends EventTarget {
  readonly window: Window | null;
}

const pictureWindows = (): PictureWindows | undefined =>
  (window as { documentPictureInPicture?: PictureWindows }).documentPictureInPicture;

/** The document that the page has taken its player into, to stay on top of all windows; null while there is none. */
export const pictureDocument = (): Document | null => pictureWindows()?.window?.document ?? null;

/** Calls `onOpen` with every such document there is or will be, before anything is in it, until the signal is aborted. */
export function onPictureDocument(signal: AbortSignal, onOpen: (opened: Document) => void): void {
  const there = pictureDocument();
  if (there) onOpen(there);
  pictureWindows()?.addEventListener(
    'enter',
    () => {
      const opened = pictureDocument();
      if (opened) onOpen(opened);
    },
    { signal },
  );
}
