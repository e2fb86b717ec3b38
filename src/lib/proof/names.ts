import { squeeze } from '../text/squeeze.ts';

const HAN = '[\\u4e00-\\u9fff]';
/** Two or three characters; two may stand apart, so that names of a list line up. */
const NAME = `(${HAN}{3}|${HAN}[ \\t\\u3000]{0,3}${HAN})`;

/** The ways in which official texts print the name of a person. */
const PRINTED: readonly RegExp[] = [
  // 联系人：甲乙；电话……
  new RegExp(`联系人[ \\t]*[:：][ \\t]*${NAME}(?!${HAN})`, 'g'),
  // 甲乙丙代表：
  new RegExp(`^[ \\t\\u3000]*${NAME}(?:等)?(?:代表|委员)[ \\t]*[:：]`, 'gm'),
  // 某报记者 甲乙丙
  new RegExp(`(?:记者|通讯员|实习生)[ \\t\\u3000:：]+${NAME}(?!${HAN})`, 'g'),
  // 经甲乙丙局长审签
  new RegExp(`经(${HAN}{2,3}?)(?:副?(?:局|区|市|县|厅|处)长|副?主任|书记)(?:审签|签发|同意)`, 'g'),
  // 副组长：甲 乙 某局局长
  new RegExp(`组[ \\t\\u3000]*长[ \\t]*[:：][ \\t]*${NAME}(?!${HAN})`, 'g'),
];
/** In the list of a leading group, the lines below 组长 and 副组长 up to 成员 name one person each, with an office after the name. */
const GROUP = /组[ \t\u3000]*长[ \t]*[:：]/;
const MEMBER = new RegExp(`^[ \\t\\u3000]*${NAME}[ \\t\\u3000]+${HAN}{3,}`);

/**
 * The names of people that an official text prints: contacts, reporters, those who ask and sign, the heads of a leading group.
 * They are taken from the originals when these are at hand, so that no name needs to stand in the repository.
 */
export function printedNames(official: string): Set<string> {
  const names = PRINTED.flatMap((pattern) => [...official.matchAll(pattern)].map((match) => match[1] ?? ''));
  let inGroup = false;
  for (const line of official.split(/\r?\n/)) {
    if (GROUP.test(line)) inGroup = true;
    else if (inGroup) {
      const name = MEMBER.exec(line)?.[1];
      if (name === undefined) inGroup = false;
      else names.push(name);
    }
  }
  return new Set(names.map(squeeze));
}

/** Whether a text holds a name, also with spaces between its characters. */
export function holdsName(text: string, name: string): boolean {
  return new RegExp([...name].join('[ \\t\\u3000]*')).test(text);
}
