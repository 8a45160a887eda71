import { formatClock } from '../core/base/time.ts';
import type { Wording } from '../core/quote/attribution.ts';
import { gradeOf } from '../core/timing/accuracy.ts';

/** A time as it is shown: plain when it is exact, with ≈ when it may be off by more than a second. */
export function timeLabel({ t }: Wording, ms: number, uncertaintyMs: number): string {
  const clock = formatClock(ms);
  return gradeOf(uncertaintyMs) === 'exact' ? clock : t('timeAbout', clock);
}

/** What a button with that time does, in words. */
export function playLabel({ t }: Wording, ms: number, uncertaintyMs: number): string {
  const clock = formatClock(ms);
  return gradeOf(uncertaintyMs) === 'exact' ? t('playFrom', clock) : t('playFromAbout', clock);
}
