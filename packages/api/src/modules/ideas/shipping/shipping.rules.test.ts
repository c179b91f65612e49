import { expect, test } from 'vitest';
import { contributorsOf, roadmapOf } from './shipping.rules.ts';

test('an idea is where its status is, unless the brand put it elsewhere and it is still to come', () => {
  const planned = { meaning: 'IN_PROGRESS', roadmap: 'NEXT' } as const;
  expect(roadmapOf(planned, null)).toBe('NEXT');
  expect(roadmapOf(planned, 'LATER')).toBe('LATER');
  expect(roadmapOf({ meaning: 'OPEN', roadmap: null }, 'LATER')).toBe('LATER');
  expect(roadmapOf({ meaning: 'COMPLETED', roadmap: 'SHIPPED' }, 'LATER')).toBe('SHIPPED');
  expect(roadmapOf({ meaning: 'CLOSED', roadmap: null }, 'NOW')).toBeNull();
});

test('nobody is credited twice, and everybody for the most they did', () => {
  const by = (memberId: number, postId: number) => ({ memberId, postId });
  expect(contributorsOf(by(1, 10), [by(2, 20), by(1, 21), by(2, 22)], [by(3, 30), by(2, 31)])).toEqual([
    { memberId: 1, part: 'AUTHOR', postId: 10 },
    { memberId: 2, part: 'MERGED_AUTHOR', postId: 20 },
    { memberId: 3, part: 'CREDITED', postId: 30 },
  ]);
});
