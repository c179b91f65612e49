import './audit-log/audit-log.schema.ts';
import './content/content.schema.ts';
import './members/members.schema.ts';
import './reports/reports.schema.ts';
import './threads/threads.schema.ts';
import './voting/voting-cases.schema.ts';
