import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** The files of the browsers' tests, the longest first; what is not named here comes before them. */
const BY_LENGTH = [
  'right-moment',
  'following',
  'right-video',
  'main-job',
  'stand-in',
  'captions',
  'lifetime',
  'without-bridge',
  'restart',
  'damaged',
  'bundle',
];

/** Begins with what takes long, so that no browser is busy alone at the end. Firefox takes longer with everything. */
export class LongFilesFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const order = ({ project, moduleId }: TestSpecification): number => {
      const [, browser, name = ''] = /\/(chromium|firefox)\/([\w-]+)\.test\.ts$/.exec(moduleId) ?? [];
      const { groupOrder } = project.config.sequence;
      return browser ? groupOrder * 1000 + BY_LENGTH.indexOf(name) * 2 + Number(browser === 'chromium') : groupOrder;
    };
    return (await super.sort(files)).toSorted((a, b) => order(a) - order(b));
  }
}
