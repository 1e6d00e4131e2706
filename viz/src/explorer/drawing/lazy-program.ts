import { EdgeProgram, type NodePointProgram } from 'sigma/rendering';
import type { RenderParams } from 'sigma/types';
import type { LinkAttributes, NodeAttributes } from '../../graph/build-graph.ts';

/** All programs of Sigma are made alike; this one stands for each. */
type AnyProgram = typeof NodePointProgram<NodeAttributes, LinkAttributes>;
type Made = InstanceType<AnyProgram>;

/** A program that is compiled when there is something to draw with it: most pictures need two or three of all. */
export function compiledWhenDrawn<P>(Program: P): P {
  class Waiting {
    /** Until something is to be drawn, nothing is told of it. */
    process: Made['process'] = () => undefined;
    private made: Made | null = null;
    private readonly make: () => Made;

    constructor(...[gl, buffer, renderer]: ConstructorParameters<AnyProgram>) {
      this.make = () => new (Program as unknown as AnyProgram)(gl, buffer, renderer);
    }

    /** How names are written along links, where they have their own way; those of things are all written in one. */
    get drawLabel(): unknown {
      return (this.made as object) instanceof EdgeProgram ? this.made?.drawLabel : undefined;
    }

    reallocate(capacity: number): void {
      if (!this.made && capacity > 0) {
        this.made = this.make();
        this.process = this.made.process.bind(this.made);
      }
      this.made?.reallocate(capacity);
    }

    render(params: RenderParams): void {
      this.made?.render(params);
    }

    kill(): void {
      this.made?.kill();
    }
  }
  return Waiting as unknown as P;
}
