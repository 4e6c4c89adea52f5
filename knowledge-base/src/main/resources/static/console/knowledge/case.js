/** Makes the draft of a case (疑难案例) of a closed conversation or a finished ticket: proposeCase('/api/tickets/12/case'). */
import { post } from '../shell/api.js';
import { errorToast, toast } from '../shell/dialog.js';
import { t } from '../shell/i18n.js';
import { hasRole } from '../shell/me.js';
import { go } from '../shell/router.js';
import './messages-case.js';

/** Editors land in the draft; others are told that an editor will look at it. */
export async function proposeCase(url) {
  try {
    const draft = await post(url);
    const words = t(draft.created ? 'case.created' : 'case.known', { title: draft.title });
    if (hasRole('EDITOR', 'SUPERVISOR', 'ADMIN')) {
      toast(words);
      go(`knowledge/${draft.articleId}/edit`);
    } else {
      toast(`${words} ${t(draft.created ? 'case.thanks' : `case.state.${draft.state}`)}`);
    }
  } catch (problem) {
    errorToast(problem);
  }
}
