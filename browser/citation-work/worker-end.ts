import { citeWith } from '../../core/quote/csl/cite-with.ts';
import { type CslEngine, createEngine } from '../../core/quote/csl/engine.ts';
import { fitStyle, type StyleFit } from '../../core/quote/csl/fit-style.ts';
import type { FromWorker, ToWorker } from './messages.ts';

/** The worker's own scope, as far as it is used. */
interface Scope {
  onmessage: ((event: MessageEvent) => void) | null;
  postMessage(message: FromWorker): void;
}

const BROKEN = 'This style is broken: it could not be tried. Download it anew, or choose another.';

/** Cites in the one style that the panel gives. Only the panel can: a worker belongs to who opened it. */
export function serveCitationWork(scope: Scope): void {
  let style: { readonly engine: CslEngine; readonly fit: StyleFit } | null = null;

  function open({ tree, language, locales }: Extract<ToWorker, { kind: 'open' }>): FromWorker {
    try {
      const engine = createEngine(tree, language, locales);
      const fit = fitStyle(engine);
      if (!fit.ok) return { kind: 'refused', detail: fit.problem.detail };
      style = { engine, fit: fit.value };
      return { kind: 'opened', fit: fit.value };
    } catch {
      return { kind: 'refused', detail: BROKEN };
    }
  }

  function cite({ number, citation }: Extract<ToWorker, { kind: 'cite' }>): FromWorker {
    try {
      return { kind: 'cited', number, cited: style && citeWith(style.engine, style.fit, citation) };
    } catch {
      return { kind: 'cited', number, cited: null };
    }
  }

  scope.onmessage = ({ data }) => {
    const message = data as ToWorker;
    scope.postMessage(message.kind === 'open' ? open(message) : cite(message));
  };
}
