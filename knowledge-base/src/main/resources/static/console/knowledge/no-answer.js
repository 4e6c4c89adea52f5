import { post } from '../shell/api.js';
import { errorToast, toast } from '../shell/dialog.js';
import { t } from '../shell/i18n.js';
import './messages.js';

/** Notes for the editors that there is no answer: to what was searched for or, without it, to what the customer wrote. */
export async function noAnswer(conversationId, searched = '') {
  try {
    const { words } = await post(`/api/conversations/${conversationId}/no-answer`, { q: searched });
    const short = words.replace(/\s+/g, ' ');
    toast(t('pane.noneDone', { words: short.length > 40 ? `${short.slice(0, 40)}…` : short }));
  } catch (problem) {
    errorToast(problem);
  }
}
