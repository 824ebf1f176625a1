// SPDX-License-Identifier: EUPL-1.2
// Fills the forms of the pages. Every field has the id of its place in the input record, `veld-standpunten-0-zijde`.

const id = (pointer) => `veld${pointer.replaceAll('/', '-')}`;

/** Radio buttons by value, boxes by their words. */
async function fillGroup(scope, group, pointer, value) {
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) {
      if (typeof item === 'string') await group.getByLabel(item, { exact: true }).check();
      else await fillItem(scope, group, `${pointer}/${index}`, item);
    }
    return;
  }
  const choice = typeof value === 'boolean' ? (value ? 'ja' : 'nee') : value;
  await group.locator(`input[type="radio"][value="${choice}"]`).check();
}

/** One record of a list that grows. */
async function fillItem(scope, group, pointer, value) {
  const item = scope.locator(`#${id(pointer)}`);
  if ((await item.count()) === 0) await group.getByRole('button', { name: 'Voeg toe', exact: true }).last().click();
  await fillAll(scope, value, pointer);
}

async function fillPlace(scope, pointer, value) {
  const group = scope.locator(`#${id(pointer)}`);
  const box = scope.locator(`#${id(pointer)}-coordinaten`);
  if (!(await box.isVisible())) await group.locator('summary').click();
  await box.fill(value);
  await box.blur();
}

/** What kind of control a field has, as soon as it can take the value: choices may still be on their way. */
async function kindOf(control, value) {
  const handle = await control.page().waitForFunction(([element, wanted]) => {
    if (!element.isConnected) return 'gone';
    if (element.querySelector('.coordinates')) return 'place';
    const choices = [...element.querySelectorAll(element.localName === 'select' ? 'option' : 'input[type="radio"]')];
    if (Array.isArray(wanted) || (element.localName !== 'select' && choices.length === 0)) return element.localName;
    const plain = typeof wanted === 'boolean' ? (wanted ? 'ja' : 'nee') : wanted;
    return choices.some((choice) => choice.value === plain) && element.localName;
  }, [await control.elementHandle(), value]);
  const kind = await handle.jsonValue();
  return kind === 'gone' ? kindOf(control, value) : kind;
}

async function fillOne(scope, pointer, value) {
  const control = scope.locator(`#${id(pointer)}`);
  const kind = await kindOf(control, value);
  if (kind === 'place') return fillPlace(scope, pointer, value);
  if (kind === 'fieldset') return fillGroup(scope, control, pointer, value);
  if (kind === 'select') return control.selectOption(value);
  if (await control.evaluate((element) => element.type === 'checkbox')) return control.setChecked(value);
  const day = await control.evaluate((element) => element.classList.contains('date'));
  return control.fill(day ? value.split('-').reverse().join('-') : String(value));
}

/** Fills fields by name, as the input record of the act would hold them. Parts of the form that may wait are opened. */
export async function fillAll(scope, values, base = '') {
  const folded = scope.locator('details.form-part:not([open]) > summary');
  while ((await folded.count()) > 0) await folded.first().click();
  for (const [name, value] of Object.entries(values)) await fillOne(scope, `${base}/${name}`, value);
}
