import { describe, expect, it } from 'vitest';
import {
  MODULARITY,
  type CommunityEngine,
  type CommunityGraph,
  type CommunityRequest,
  type ServerEngine,
} from './engine.ts';
import { gdsCard, gdsEngine } from './gds.ts';
import { openEngine } from './index.ts';
import { leiden } from './leiden.ts';
import { thinkWithServer } from './think-with.ts';
import { chainOfCliques, karateClub, toCommunityGraph } from './test-graphs.ts';

/** Our own engine where a server would be: it answers later, many questions at once. */
function farLeiden(asked: number[]): ServerEngine {
  return {
    ...leiden,
    async assignAll(graphs: readonly CommunityGraph[], request: CommunityRequest) {
      asked.push(graphs.length);
      return graphs.map((graph) => leiden.assign(graph, request));
    },
  };
}

describe('thinking with an engine that answers later', () => {
  it('comes to what it comes to with the same engine here, in as many rounds as questions hang on one another', async () => {
    const graphs = [chainOfCliques(30, 5), chainOfCliques(40, 4), chainOfCliques(1, 9)].map(toCommunityGraph);
    // Each graph is asked for, and where it was parted, it is asked for again with a number that hangs on the answer.
    const think = ({ assign }: Pick<CommunityEngine, 'assign'>) =>
      graphs.map((graph) => {
        const parts = 1 + Math.max(...assign(graph, { seed: 1, quality: MODULARITY }));
        return parts === 1 ? [] : [...assign(graph, { seed: 1, quality: { kind: 'modularity', resolution: parts } })];
      });
    const asked: number[] = [];
    expect(await thinkWithServer(farLeiden(asked))(think)).toEqual(think(leiden));
    expect(asked.slice(0, 2)).toEqual([3, 1]);
    expect(asked.length).toBeLessThan(8);
  });

  it('asks nothing twice, and nothing where nothing is asked', async () => {
    const asked: number[] = [];
    const think = thinkWithServer(farLeiden(asked));
    const request = { seed: 1, quality: { kind: 'modularity', resolution: 1 } } as const;
    await think((engine) => [engine.assign(karateClub(), request), engine.assign(karateClub(), request)]);
    expect(asked).toEqual([1]);
    expect(await think(() => 7)).toBe(7);
    expect(asked).toEqual([1]);
  });

  it('opens the server only where that engine is chosen', async () => {
    const refuse = () => Promise.reject(new Error('not here'));
    expect(await (await openEngine('leiden', refuse))(({ id }) => id)).toBe('leiden');
    await expect(openEngine('gds', refuse)).rejects.toThrow('not here');
    await expect(openEngine('magic', refuse)).rejects.toThrow(/choose one of .*leiden.*gds/);
  });
});

describe('graphs put together for a server', () => {
  it('have each the weight of one, and the resolution times their number', async () => {
    const questions: unknown[] = [];
    const engine = gdsEngine(async (question) => {
      questions.push(question);
      return [
        [0, 5],
        [1, 5],
        [3, 2],
        [5, 2],
      ] as const;
    });
    const one = toCommunityGraph({ size: 3, links: [[0, 1, 4]] });
    const two = toCommunityGraph({
      size: 3,
      links: [
        [0, 2, 1],
        [0, 1, 3],
      ],
    });
    const request = { seed: 9, quality: { kind: 'modularity', resolution: 0.5 } } as const;
    expect(await engine.assignAll([one, two], request)).toEqual([Int32Array.of(0, 0, 1), Int32Array.of(0, 1, 0)]);
    expect(questions).toEqual([
      { sources: [0, 3, 3], targets: [1, 4, 5], weights: [1, 0.75, 0.25], resolution: 1, seed: 9 },
    ]);
    expect(engine.id).toBe(gdsCard.id);
  });
});
