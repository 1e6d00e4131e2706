import { createEdgeCurveProgram } from '@sigma/edge-curve';
import { createNodeBorderProgram } from '@sigma/node-border';
import { createNodePiechartProgram } from '@sigma/node-piechart';
import { NodeSquareProgram } from '@sigma/node-square';
import type { LinkAttributes, NodeAttributes } from '../../graph/build-graph.ts';
import { SLICES } from '../../graph/pie.ts';
import type { EdgeProgramType, ProgramInfo } from 'sigma/rendering';
import type { RenderParams } from 'sigma/types';
import { createNodeCompoundProgram, EdgeRectangleProgram, NodePointProgram } from 'sigma/rendering';
import { compiledWhenDrawn } from './lazy-program.ts';
import { pickedWhenAsked } from './picking.ts';
import { ThingProgram } from './thing-program.ts';

const slice = (part: (typeof SLICES)[number]) => ({
  color: { attribute: `colour${part}` },
  value: { attribute: `share${part}` },
});

/** A fold: a pie of the kinds in it, with a rim, and a middle on which its count is written. */
const FoldProgram = createNodeCompoundProgram<NodeAttributes, LinkAttributes>([
  pickedWhenAsked(
    createNodePiechartProgram<NodeAttributes, LinkAttributes>({
      defaultColor: '#8a929c',
      slices: [slice(SLICES[0]), ...SLICES.slice(1).map(slice)],
    }),
  ),
  pickedWhenAsked(
    createNodeBorderProgram<NodeAttributes, LinkAttributes>({
      borders: [
        { size: { value: 0.09 }, color: { attribute: 'rim' } },
        { size: { value: 0.37 }, color: { transparent: true } },
        { size: { fill: true }, color: { attribute: 'middle' } },
      ],
    }),
  ),
]);

/** How wide a link is to the pointer, in pixels: those that are drawn are too thin to hit. */
const REACH = 9;

type LinkProgram = EdgeProgramType<NodeAttributes, LinkAttributes>;

/** A program of links that draws them wider where Sigma looks up what is under the pointer. */
function easyToHit(Program: LinkProgram): LinkProgram {
  return class extends (Program as typeof EdgeRectangleProgram<NodeAttributes, LinkAttributes>) {
    override setUniforms(params: RenderParams, info: ProgramInfo): void {
      const wider = { ...params, minEdgeThickness: Math.max(params.minEdgeThickness, REACH) };
      super.setUniforms(info.isPicking ? wider : params, info);
    }
  };
}

/** What draws things and links: each compiled when there is something to draw with it, and drawn for the pointer when it asks. */
export const programs = {
  nodeProgramClasses: {
    thing: compiledWhenDrawn(pickedWhenAsked(ThingProgram)),
    circle: compiledWhenDrawn(pickedWhenAsked(NodePointProgram)),
    square: compiledWhenDrawn(pickedWhenAsked(NodeSquareProgram)),
    fold: compiledWhenDrawn(FoldProgram),
  },
  edgeProgramClasses: {
    line: compiledWhenDrawn(pickedWhenAsked(easyToHit(EdgeRectangleProgram))),
    curved: compiledWhenDrawn(pickedWhenAsked(easyToHit(createEdgeCurveProgram<NodeAttributes, LinkAttributes>()))),
  },
};
