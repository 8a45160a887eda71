import { FIREFOX } from '../../tools/browsers/browser-kind.ts';
import { prepare } from './prepare.ts';

export default (): Promise<void> => prepare(FIREFOX);
