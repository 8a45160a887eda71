import type { Notebook } from '../../core/notebook/notebook.ts';
import { isPrivate } from '../private-window.ts';
import { scheduler } from '../scheduler.ts';
import { localStore } from '../storage.ts';
import { createBell } from './bell.ts';
import { createDatabase } from './database.ts';
import { UPGRADES } from './schema.ts';
import { createStore } from './store.ts';

/** The reader's notebook, as every window of the extension has it. Nothing is opened before it is asked for something. */
export const createNotebook = (): Notebook =>
  createStore({
    database: createDatabase(UPGRADES, scheduler),
    bell: createBell(),
    elsewhere: localStore,
    scheduler,
    isPrivate,
    newId: () => crypto.randomUUID(),
  });
