import { Problem, upload } from '../shell/api.js';
import { t } from '../shell/i18n.js';

const TYPES = ['image/jpeg', 'image/png', 'image/webp', 'image/gif'];
const LARGEST = 10 * 1024 * 1024;

/** Why a file cannot be sent, in words, or null. The server checks the real type again. */
export function refusal(file) {
  if (!TYPES.includes(file.type)) return t('picture.type', { name: file.name });
  if (file.size > LARGEST) return t('picture.size', { name: file.name });
  return null;
}

export const picturesOf = (transfer) => [...(transfer?.files ?? [])];

/** Uploads one picture; job tells how it goes: {name, preview, share, problem}. Gives the attachment or null. */
export async function uploadPicture(conversation, job, changed) {
  job.problem = null;
  job.share = 0;
  changed();
  try {
    return await upload(`/api/conversations/${conversation}/attachments`, job.file, (share) => {
      job.share = share;
      changed();
    });
  } catch (problem) {
    job.problem = problem instanceof Problem ? problem : new Problem(0);
    changed();
    return null;
  }
}
