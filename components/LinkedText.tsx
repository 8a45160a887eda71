/** An address in running text, without the full stop or bracket that follows it. */
const ADDRESS = /https?:\/\/[^\s<>"']*[^\s<>"'.,;:!?)\]]/gu;

/** Plain text in which addresses can be opened. Only http and https become links. */
export function LinkedText({ text }: { readonly text: string }) {
  const parts = [];
  let end = 0;
  for (const match of text.matchAll(ADDRESS)) {
    parts.push(text.slice(end, match.index));
    end = match.index + match[0].length;
    parts.push(
      <a key={match.index} href={match[0]} target="_blank" rel="noreferrer">
        {match[0]}
      </a>,
    );
  }
  parts.push(text.slice(end));
  return <>{parts}</>;
}
