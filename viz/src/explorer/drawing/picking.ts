import type { ProgramInfo } from 'sigma/rendering';
import { EdgeProgram, NodePointProgram } from 'sigma/rendering';
import type { RenderParams } from 'sigma/types';
import type { LinkAttributes, NodeAttributes } from '../../graph/build-graph.ts';
import type { CanvasSigma } from '../canvas-sigma.ts';

// Sigma draws each frame twice: as it is seen, and, in colours that number things and links, as the pointer finds them. Nobody
// points while the camera moves, so that the second is drawn here only when it is asked for.

/** A program whose drawing for the pointer may be owed. */
interface Pickable {
  readonly ofLinks: boolean;
  forget(): void;
  drawOwed(): void;
}

const pickables = new WeakMap<object, Set<Pickable>>();

function pickablesOf(renderer: object): Set<Pickable> {
  const known = pickables.get(renderer) ?? new Set();
  pickables.set(renderer, known);
  return known;
}

/** As Sigma itself begins a shader of what the pointer finds. */
const PICKING = '#define PICKING_MODE\n';

/** All programs of Sigma are made alike; this one stands for each. */
type AnyProgram = typeof NodePointProgram<NodeAttributes, LinkAttributes>;

/** A program that draws for the pointer when it is asked to, and compiles what that takes only then. */
export function pickedWhenAsked<P>(Program: P): P {
  class Picked extends (Program as unknown as AnyProgram) implements Pickable {
    readonly ofLinks = (this as object) instanceof EdgeProgram;
    private readonly buffer: WebGLFramebuffer | null;
    private owed: RenderParams | null = null;
    private forPointer: ProgramInfo | null = null;

    constructor(...[gl, buffer, renderer]: ConstructorParameters<AnyProgram>) {
      super(gl, null, renderer);
      this.buffer = buffer;
      if (buffer) pickablesOf(renderer).add(this);
    }

    override render(params: RenderParams): void {
      super.render(params);
      this.owed = params;
    }

    forget(): void {
      this.owed = null;
    }

    drawOwed(): void {
      const { owed } = this;
      this.owed = null;
      if (!owed || this.hasNothingToRender()) return;
      const program = (this.forPointer ??= this.compileForPointer());
      const pixelRatio = owed.pixelRatio / owed.downSizingRatio;
      program.gl.viewport(0, 0, owed.width * pixelRatio, owed.height * pixelRatio);
      this.bindProgram(program);
      this.renderProgram({ ...owed, pixelRatio }, program);
      this.unbindProgram(program);
    }

    private compileForPointer(): ProgramInfo {
      const [vertices, fragments] = [PICKING + this.VERTEX_SHADER_SOURCE, PICKING + this.FRAGMENT_SHADER_SOURCE];
      const { gl } = this.normalProgram;
      return this.getProgramInfo('pick', gl, vertices, fragments, this.buffer);
    }

    override kill(): void {
      pickablesOf(this.renderer).delete(this);
      // Sigma's own end takes it along.
      this.pickProgram = this.forPointer;
      super.kill();
    }
  }
  return Picked as unknown as P;
}

/** What Sigma asks itself of what lies under the pointer. */
interface Asked {
  getNodeAtPosition: (position: { x: number; y: number }) => string | null;
  getEdgeAtPoint: (x: number, y: number) => string | null;
  hoveredNode: string | null;
  hoveredEdge: string | null;
}

/** Lets a canvas draw what the pointer finds when it points; while the picture is dragged, what was pointed at stays so. */
export function answerPointer(sigma: CanvasSigma): void {
  const asked = sigma as unknown as Asked;
  const parts = pickablesOf(sigma);
  const isDragged = () => sigma.getMouseCaptor().isMoving || sigma.getTouchCaptor().isMoving;
  const draw = (links: boolean) => {
    for (const part of parts) if (part.ofLinks === links) part.drawOwed();
  };
  const [findThing, findLink] = [asked.getNodeAtPosition, asked.getEdgeAtPoint];
  asked.getNodeAtPosition = (position) => {
    if (isDragged()) return asked.hoveredNode;
    draw(false);
    return findThing.call(sigma, position);
  };
  asked.getEdgeAtPoint = (x, y) => {
    if (isDragged()) return asked.hoveredEdge;
    draw(true);
    return findLink.call(sigma, x, y);
  };
  sigma.on('beforeRender', () => parts.forEach((part) => part.forget()));
}
