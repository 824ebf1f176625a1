// SPDX-License-Identifier: EUPL-1.2
// publiccode.yml has what version 0.4 of the standard (https://yml.publiccode.tools) makes mandatory, in its own words.
const FILE = 'publiccode.yml';
const ALLOWED = {
  developmentStatus: ['concept', 'development', 'beta', 'stable', 'obsolete'],
  softwareType: ['standalone/mobile', 'standalone/iot', 'standalone/desktop', 'standalone/web', 'standalone/backend', 'standalone/other', 'addon', 'library', 'configurationFiles'],
  'maintenance.type': ['internal', 'contract', 'community', 'none'],
};
const MANDATORY = ['publiccodeYmlVersion', 'name', 'url', 'platforms', 'categories', 'developmentStatus', 'softwareType', 'description',
  'legal.license', 'maintenance.type', 'localisation.localisationReady', 'localisation.availableLanguages'];
// Of the vocabularies only what concerns us; another word of the standard's lists may be added here.
const CATEGORIES = ['collaboration', 'geographic-information-systems', 'knowledge-management', 'workflow-management'];
const SCOPES = ['agriculture', 'defence', 'energy', 'environment', 'infrastructures', 'local-authorities', 'society', 'transportation'];
const LANGUAGE = /^[a-z]{2,3}(-[A-Za-z0-9]+)*$/;
// Names that can never be somebody's: there is no published repository yet.
const UNPUBLISHED = /^https:\/\/[^/]+\.invalid\//;

const at = (value, path) => path.split('.').reduce((one, key) => one?.[key], value);
const listed = (values, known, what) => (values ?? []).filter((one) => !known.includes(one)).map((one) => `${what} '${one}' is not in the standard's list`);

function descriptions(all) {
  const texts = Object.entries(all ?? {});
  const complete = texts.some(([, one]) => one.longDescription && one.features?.length);
  return [
    ...(complete ? [] : ['no language of description has both longDescription and features']),
    ...texts.flatMap(([language, { shortDescription, longDescription }]) => [
      ...(LANGUAGE.test(language) ? [] : [`description/${language} is no language`]),
      ...(shortDescription?.length <= 150 ? [] : [`description/${language}/shortDescription is missing or longer than 150 characters`]),
      ...(longDescription === undefined || (longDescription.length >= 150 && longDescription.length <= 10_000) ? [] : [`description/${language}/longDescription has not 150 to 10,000 characters`]),
    ]),
  ];
}

function maintenance({ type, contacts, contractors } = {}) {
  if (['internal', 'community'].includes(type) && !contacts?.every(({ name }) => name)) return ['maintenance/contacts names nobody'];
  if (type === 'contract' && !contractors?.every(({ name, until }) => name && /^\d{4}-\d\d-\d\d$/.test(until))) return ['maintenance/contractors needs name and until'];
  return [];
}

/** What is wrong with the content of a publiccode.yml. */
export function mistakes(content) {
  const unpublished = UNPUBLISHED.test(content.url ?? '');
  return [
    ...MANDATORY.filter((path) => [undefined, null, ''].includes(at(content, path))).map((path) => `${path} is mandatory`),
    ...Object.entries(ALLOWED).filter(([path, known]) => !known.includes(at(content, path))).map(([path]) => `${path} has a value that the standard does not know`),
    ...(content.publiccodeYmlVersion === '0.4' ? [] : ['publiccodeYmlVersion is not 0.4, which this check knows']),
    ...(/^https:\/\/\S+$/.test(content.url ?? '') ? [] : ['url is no https address']),
    ...(unpublished && (content.softwareVersion || content.releaseDate || content.developmentStatus === 'stable') ? ['what has a release is published: url ends in .invalid'] : []),
    ...(content.releaseDate && !/^\d{4}-\d\d-\d\d$/.test(content.releaseDate) ? ['releaseDate is no date'] : []),
    ...listed(content.categories, CATEGORIES, 'category'),
    ...listed(content.intendedAudience?.scope, SCOPES, 'scope'),
    ...(content.localisation?.availableLanguages ?? []).filter((one) => !LANGUAGE.test(one)).map((one) => `'${one}' is no language`),
    ...descriptions(content.description),
    ...maintenance(content.maintenance),
  ];
}

export async function publiccode(files) {
  const finding = (message) => ({ file: FILE, line: 1, message });
  const file = files.find(({ path }) => path === FILE);
  if (!file) return [finding('does not exist')];
  try {
    const { parse } = await import('yaml');
    return mistakes(parse(file.text)).map(finding);
  } catch (error) {
    return [finding(error.code === 'ERR_MODULE_NOT_FOUND' ? 'npm ci in tools/check first' : error.message)];
  }
}
