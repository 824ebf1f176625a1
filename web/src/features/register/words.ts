// SPDX-License-Identifier: EUPL-1.2
import { useCatalogueWord } from '../../api/labels';
import { usePlace } from '../../app/router';
import { type Register, REGISTERS } from './registers';

/** Which register this page is of: its address begins with the plural noun. */
export function useRegister(): [meervoud: string, register: Register] {
  const meervoud = usePlace().path.split('/')[1] ?? '';
  const register = REGISTERS[meervoud];
  if (!register) throw new Error(`no register ${meervoud}`);
  return [meervoud, register];
}

/** Words for the ids by which registers name their objects. */
export function useRegisterWords(): (catalogue: string, id: string) => string | undefined {
  const words: Readonly<Record<string, (id: string) => string | undefined>> = {
    gremium: useCatalogueWord('gremium'),
    organisatie: useCatalogueWord('organisatie'),
    functie: useCatalogueWord('functie'),
    provincie: useCatalogueWord('provincie'),
    thema: useCatalogueWord('thema'),
  };
  return (catalogue, id) => words[catalogue]?.(id);
}
