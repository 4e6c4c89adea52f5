import { get } from '../shell/api.js';
import { pick } from '../shell/i18n.js';

const skills = new Map();

/** Lists show skills by name; rows carry their codes. */
export async function readSkillNames() {
  const { items } = await get('/api/settings/skills');
  items.forEach((skill) => skills.set(skill.code, skill));
}

export const skillName = (code) => pick(skills.get(code)) || code;
