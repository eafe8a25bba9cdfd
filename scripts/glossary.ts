import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse, YAMLParseError } from 'yaml';
import { compileGlossary, type CompiledGlossary } from '../core/glossary/compile.ts';
import type { Ambiguity } from '../core/glossary/ambiguity.ts';
import type { Concept } from '../core/glossary/concept.ts';
import { GlossaryError, parseAmbiguities, parseConcepts, parseFields, parseNames, parsePlaces, parsePortals } from '../core/glossary/schema.ts';
import { foldText } from '../core/text/fold.ts';

export const glossaryFolder = fileURLToPath(new URL('../glossary', import.meta.url));

/**
 * Reads, checks and compiles the glossary's files.
 * @throws GlossaryError naming file, entry and remedy
 */
export function readGlossary(folder = glossaryFolder): CompiledGlossary {
  const files = readdirSync(folder).filter((file) => file.endsWith('.yaml')).sort();
  const digest = createHash('sha256');
  const read = files.map((file) => {
    const text = readFileSync(join(folder, file), 'utf8');
    digest.update(file).update(text);
    return { domain: basename(file, '.yaml'), entries: parseYaml(file, text) };
  });
  const named = (name: string): unknown => read.find(({ domain }) => domain === name)?.entries ?? [];
  const concepts = read.filter(({ domain }) => !ofOtherShape.has(domain)).flatMap(({ domain, entries }) => parseConcepts(entries, domain));
  const ambiguities = parseAmbiguities(named('abbreviations'));
  checkDuplicates(concepts);
  checkReadings(ambiguities, concepts);
  const others = { places: parsePlaces(named('places')), fields: parseFields(named('fields')), portals: parsePortals(named('portals')), names: parseNames(named('names')) };
  return compileGlossary({ concepts, ambiguities, ...others }, digest.digest('hex').slice(0, 12));
}

/** Files that hold no concepts. */
const ofOtherShape = new Set(['places', 'fields', 'abbreviations', 'portals', 'names']);

/** A reading names a concept that there is. */
function checkReadings(ambiguities: Ambiguity[], concepts: Concept[]): void {
  const ids = new Set(concepts.map(({ id }) => id));
  const faults = ambiguities.flatMap(({ abbr, readings }) =>
    readings.filter(({ concept }) => concept !== null && !ids.has(concept)).map(({ vi, concept }) => `abbreviations.yaml, entry "${abbr}": "${vi}" names the concept "${concept ?? ''}", which no file has: correct it.`),
  );
  if (faults.length > 0) throw new GlossaryError(faults.join('\n'));
}

function parseYaml(file: string, text: string): unknown {
  try {
    return parse(text);
  } catch (error) {
    if (error instanceof YAMLParseError) throw new GlossaryError(`${file}: ${error.message}`);
    throw error;
  }
}

/** Ids are unique; so is a form within what may stand alone, or its reading would be a matter of luck. */
function checkDuplicates(concepts: Concept[]): void {
  const faults = [
    ...doubles(concepts.map((concept) => [concept.id, concept])).map(([id, a, b]) => `${b.domain}.yaml, entry "${id}": the id is taken in ${a.domain}.yaml: choose another.`),
    ...doubles(concepts.flatMap((concept) => [concept.vi, ...concept.viAdmitted].map((form): [string, Concept] => [foldText(form), concept]))).map(
      ([, a, b]) => `${b.domain}.yaml, entry "${b.id}": "${b.vi}" or an admitted form of it is also in ${a.domain}.yaml, entry "${a.id}": join the two, or take the form out of one.`,
    ),
  ];
  if (faults.length > 0) throw new GlossaryError(faults.join('\n'));
}

function doubles(pairs: [string, Concept][]): [string, Concept, Concept][] {
  const seen = new Map<string, Concept>();
  return pairs.flatMap(([key, concept]): [string, Concept, Concept][] => {
    const first = seen.get(key);
    if (first === undefined) seen.set(key, concept);
    return first === undefined || first === concept ? [] : [[key, first, concept]];
  });
}
