import { request } from './request.ts';

/** One file in a stream: where it begins there, and where it is cut off. Seconds of the stream. */
export interface Piece {
  readonly url: string;
  readonly startSeconds: number;
  readonly endSeconds: number;
  /** It cannot be had before this settles. */
  readonly notBefore?: Promise<void>;
}

/** A stream that is put together from files, for the `src` of a media element. */
export interface Stream {
  readonly url: string;
  /** Settles when everything is in it, or when the element has turned to something else. */
  readonly filled: Promise<void>;
  /** Ends a live stream: from now on it has the length that it has. */
  end(): void;
}

const TYPE = 'video/webm; codecs="vp8"';

const heard = (target: EventTarget, name: string): Promise<unknown> =>
  new Promise((resolve) => target.addEventListener(name, resolve, { once: true }));

const bytesOf = (url: string): Promise<ArrayBuffer> => request(url, (answer) => answer.arrayBuffer());

/**
 * A stream of the pieces in their order.
 * @param durationSeconds known before any of it is there; Infinity for a live stream, which then has no end
 * @param dropped settles when the element has turned to something else
 */
export function createStream(pieces: readonly Piece[], durationSeconds: number, dropped: Promise<void>): Stream {
  const source = new MediaSource();
  const url = URL.createObjectURL(source);
  const isOpen = () => source.readyState === 'open';

  const fill = async (): Promise<void> => {
    await heard(source, 'sourceopen');
    // The element may have turned to something else before it could say so.
    if (!isOpen()) return;
    const buffer = source.addSourceBuffer(TYPE);
    source.duration = durationSeconds;
    for (const piece of pieces) {
      const [bytes] = await Promise.all([bytesOf(piece.url), piece.notBefore]);
      if (!isOpen()) return;
      buffer.timestampOffset = piece.startSeconds;
      buffer.appendWindowEnd = piece.endSeconds;
      buffer.appendBuffer(bytes);
      await heard(buffer, 'updateend');
      if (!isOpen()) return;
    }
    if (Number.isFinite(durationSeconds)) source.endOfStream();
  };

  void dropped.then(() => URL.revokeObjectURL(url));
  return {
    url,
    filled: Promise.race([fill(), dropped]),
    end() {
      if (isOpen()) source.endOfStream();
    },
  };
}
