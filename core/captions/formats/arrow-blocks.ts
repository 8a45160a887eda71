/** What follows a timing line, up to a blank line or the next timing. */
export interface ArrowBlock {
  readonly startMs: number;
  readonly endMs: number;
  readonly lines: readonly string[];
}

const TIME = String.raw`(?:(\d{1,3}):)?(\d{1,2}):(\d{2})(?:[.,](\d{1,3}))?`;
const ARROW = new RegExp(String.raw`^\s*${TIME}\s*-->\s*${TIME}(?:\s|$)`);
const ONE_TIME = new RegExp(`^${TIME}$`);

/** `h:mm:ss.mmm`, hours and fraction optional, as WebVTT and SubRip write it. Null for anything else. */
export function parseStamp(text: string): number | null {
  const match = ONE_TIME.exec(text);
  return match ? milliseconds(match.slice(1)) : null;
}

function milliseconds([h, m, s, fraction = '']: readonly (string | undefined)[]): number {
  return (Number(h ?? 0) * 3600 + Number(m) * 60 + Number(s)) * 1000 + Number(fraction.padEnd(3, '0'));
}

/**
 * The timed blocks of a WebVTT or SubRip file; everything else in it (headers, notes, styles, counters) is left out.
 */
export function arrowBlocks(text: string): ArrowBlock[] {
  const blocks: { startMs: number; endMs: number; lines: string[] }[] = [];
  let open = false;
  for (const line of text.split(/\r\n|[\n\r]/)) {
    const match = line.includes('-->') ? ARROW.exec(line) : null;
    if (match) {
      // Where no blank line ends a block, the next one's counter stands at its end.
      if (open && /^\d+$/.test(blocks.at(-1)?.lines.at(-1) ?? '')) blocks.at(-1)?.lines.pop();
      blocks.push({ startMs: milliseconds(match.slice(1, 5)), endMs: milliseconds(match.slice(5, 9)), lines: [] });
      open = true;
    } else if (line === '') open = false;
    else if (open) blocks.at(-1)?.lines.push(line);
  }
  return blocks;
}
