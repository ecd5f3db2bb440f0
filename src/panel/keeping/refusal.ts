import type { Refusal } from '#views';
import type { Kept } from '../session/sessionParts';

/** What an error of the file system means for what was to be kept. */
export function refusalOf(action: Kept['action'], error: unknown): Refusal {
  const text = String(error);
  if (/ENOSPC|EDQUOT|no space left/i.test(text)) return { action, reason: 'full' };
  if (/EACCES|EPERM|EROFS|NoPermissions|read-only/i.test(text)) return { action, reason: 'readOnly' };
  return { action, reason: 'failed' };
}
