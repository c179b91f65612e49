import type { StoryTriage } from './story.types.ts';

/** What Brygga’s product team keeps of ideas for itself. */
export const triage: readonly StoryTriage[] = [
  {
    thread: 'two-people',
    owner: 'tomas',
    labels: ['firmware', 'Duett 3'],
    priority: { reach: 4200, impact: 'HIGH', confidence: 'MEDIUM', effort: 3 },
    trackerUrl: 'https://tracker.brygga.example/FW-112',
    notes: ['Memory for two is in the new board already. What is missing is the screen for it.'],
  },
  {
    thread: 'malskivor-gamla-kvarn',
    owner: 'tomas',
    labels: ['spare parts'],
    priority: { reach: 300, impact: 'MASSIVE', confidence: 'HIGH', effort: 1.5 },
    notes: [
      'The mill in Eskilstuna asks for 300 sets or more. Ask the service bench how many Kvarn are still in use.',
    ],
  },
  {
    thread: 'scale-under-cup',
    labels: ['hardware'],
    priority: { reach: 1800, impact: 'MEDIUM', confidence: 'LOW', effort: 8 },
  },
  { thread: 'couvercle-une-main', labels: ['hardware', 'accessibility'] },
  {
    thread: 'descale-reminder',
    owner: 'astrid',
    labels: ['firmware'],
    priority: { reach: 6000, impact: 'LOW', confidence: 'HIGH', effort: 0.5 },
  },
];
