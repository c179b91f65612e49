export type Mail = {
  to: string;
  subject: string;
  text: string;
  html: string;
  /** Same for every attempt at the same mail, so that a repeated one is recognised as such. */
  messageId?: string;
  headers?: Record<string, string>;
};

/** The one way mail leaves. */
export type Mailer = {
  send(mail: Mail): Promise<void>;
};
