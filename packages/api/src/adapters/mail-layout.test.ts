import { expect, test } from 'vitest';
import { layOutMail, type MailContent } from './mail-layout.ts';

const brand = { name: 'Brygga & co', url: 'https://brygga.example' };
const content: MailContent = {
  language: 'sv',
  subject: 'Ett svar\r\nBcc: everybody@example.org',
  heading: 'Hej <script>alert(1)</script>',
  paragraphs: ['Första raden\nandra raden', 'A "quoted" & plain text'],
  quote: 'One line\nand another',
  action: { label: 'Läs svaret', url: 'https://brygga.example/t/1?a=1&b="2"' },
  footnotes: [
    'Why this came.',
    { label: 'No more of these', url: 'https://brygga.example/unsubscribe?token=x' },
  ],
};

test('nobody’s words become markup or headers', () => {
  const { subject, html } = layOutMail(brand, content);
  expect(subject).toBe('Ett svar Bcc: everybody@example.org');
  expect(html).not.toContain('<script');
  expect(html).toContain('Hej &lt;script&gt;');
  expect(html).toContain('href="https://brygga.example/t/1?a=1&amp;b=&quot;2&quot;"');
  expect(html).toContain('Första raden<br>andra raden');
  expect(html).toContain('<html lang="sv">');
});

test('the plain text says all that the HTML says', () => {
  const { text } = layOutMail(brand, content);
  expect(text).toBe(`Hej <script>alert(1)</script>

Första raden
andra raden

A "quoted" & plain text

> One line
> and another

Läs svaret:
https://brygga.example/t/1?a=1&b="2"

-- 
Why this came.
No more of these: https://brygga.example/unsubscribe?token=x
Brygga & co, https://brygga.example
`);
});

test('nothing is loaded from anywhere', () => {
  expect(layOutMail(brand, content).html).not.toMatch(/<(img|link|script|iframe)|url\(|@import/);
});
