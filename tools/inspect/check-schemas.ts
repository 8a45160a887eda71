import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv, type AnySchemaObject, type ErrorObject, type ValidateFunction } from 'ajv';
import AjvDraft04 from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import { asString, at, parseJson } from '../../core/base/json.ts';
import { readInput } from './read-input.ts';
import { UsageError } from './usage-error.ts';

/** What a schema says of a document. */
export interface Verdict {
  readonly schema: string;
  readonly document: string;
  /** Null where it is valid. */
  readonly error: string | null;
}

/** What is checked: parsed JSON by the name of its export. */
export type Documents = Readonly<
  Record<'csl-json' | 'csl-citation', unknown> & { 'web-annotation': readonly unknown[] }
>;

const DRAFT_04 = /draft-04/;

interface SchemaFile {
  readonly path: string;
  readonly schema: AnySchemaObject;
}

/**
 * What the schemas of a folder and its subfolders say: `csl-data.json` and `csl-citation.json` of
 * citation-style-language/schema (draft 7), `web-annotation.json`, and of w3c/web-annotation-tests (draft 4) every
 * assertion that is a MUST.
 * @throws UsageError
 */
export function checkSchemas(folder: string, documents: Documents): readonly Verdict[] {
  const files = schemaFiles(folder);
  const drafts = [
    files.filter(({ schema }) => !DRAFT_04.test(schema.$schema ?? '')),
    files.filter(({ schema }) => DRAFT_04.test(schema.$schema ?? '')),
  ] as const;
  const options = { strict: false, allErrors: false, logger: false } as const;
  const modern = addFormats.default(new Ajv(options));
  const old = addFormats.default(new AjvDraft04(options) as unknown as Ajv);
  for (const { path, schema } of drafts[0]) modern.addSchema(schema, schema.$id ?? path);
  for (const { path, schema } of drafts[1]) old.addSchema(schema, asString(schema.id) ?? path);
  return files.flatMap((file) => {
    const ajv = DRAFT_04.test(file.schema.$schema ?? '') ? old : modern;
    const checked = subjects(file, documents);
    if (checked.length === 0) return [];
    const validate = ajv.getSchema(asString(file.schema.$id ?? file.schema.id) ?? file.path);
    if (!validate) throw new UsageError(`${file.path} refers to a schema that is not in ${folder}: add it.`);
    return checked.map(([document, value]) => verdict(file.path, document, validate as ValidateFunction, value));
  });
}

function verdict(schema: string, document: string, validate: ValidateFunction, value: unknown): Verdict {
  const said = ({ instancePath, message }: ErrorObject) => `${instancePath || '/'} ${message}`;
  const error = validate(value) ? null : (validate.errors ?? []).map(said).join('; ');
  return { schema, document, error };
}

/** The documents that a schema is for. */
function subjects({ path, schema }: SchemaFile, documents: Documents): readonly (readonly [string, unknown])[] {
  const name = path.replace(/.*[/\\]/, '');
  const annotations = documents['web-annotation'].map((one, i) => [`web-annotation ${i + 1}`, one] as const);
  if (name === 'csl-data.json') return [['csl-json', documents['csl-json']]];
  if (name === 'csl-citation.json') return [['csl-citation', documents['csl-citation']]];
  return name === 'web-annotation.json' || schema.assertionType === 'must' ? annotations : [];
}

function schemaFiles(folder: string): readonly SchemaFile[] {
  let names: readonly string[];
  try {
    names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  } catch {
    throw new UsageError(`Cannot read ${folder}: give a folder with schemas.`);
  }
  const paths = names.filter((name) => name.endsWith('.json')).map((name) => join(folder, name));
  const files = paths.sort().flatMap((path): SchemaFile[] => {
    const schema = parseJson(readInput(path));
    return at(schema, '$schema') === undefined ? [] : [{ path, schema: schema as AnySchemaObject }];
  });
  if (files.length === 0) throw new UsageError(`There is no JSON schema in ${folder}: give a folder with schemas.`);
  return files;
}
