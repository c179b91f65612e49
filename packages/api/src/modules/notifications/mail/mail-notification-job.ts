import type { JobSpec } from '@embassy/database';

/** The job that mails one notification; its key keeps it from waiting twice. */
export function mailNotificationJob(notificationId: number): JobSpec {
  return {
    task: 'mail:notification',
    payload: { notificationId },
    key: `mail:notification:${notificationId}`,
    priority: 5,
  };
}
