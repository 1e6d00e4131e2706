import { createEdgeCurveProgram } from '@sigma/edge-curve';
import { createNodeBorderProgram } from '@sigma/node-border';
import { createNodeImageProgram } from '@sigma/node-image';
import { NodeSquareProgram } from '@sigma/node-square';
import type { LinkAttributes, NodeAttributes } from '../graph/build-graph.ts';
import { createNodeCompoundProgram, EdgeRectangleProgram } from 'sigma/rendering';

// Shapes and icons are masks that a program colours: one small atlas for all kinds in both schemes.
const layer = (imageAttribute: string, colorAttribute: string, padding: number) =>
  createNodeImageProgram<NodeAttributes, LinkAttributes>({
    drawingMode: 'color',
    keepWithinCircle: true,
    size: { mode: 'force', value: 96 },
    maxTextureSize: 1024,
    debounceTimeout: 20,
    imageAttribute,
    colorAttribute,
    padding,
  });

/** A shape with a rim and the icon of its kind. */
const ThingProgram = createNodeCompoundProgram<NodeAttributes, LinkAttributes>([
  layer('shapeImage', 'rim', 0),
  layer('shapeImage', 'color', 0.075),
  layer('iconImage', 'ink', 0.02),
]);

/** A plain disc with a rim, for large pictures. */
const CircleProgram = createNodeBorderProgram<NodeAttributes, LinkAttributes>({
  borders: [
    { size: { value: 0.12 }, color: { attribute: 'rim' } },
    { size: { fill: true }, color: { attribute: 'color' } },
  ],
});

/** What draws things and links. */
export const programs = {
  nodeProgramClasses: { thing: ThingProgram, circle: CircleProgram, square: NodeSquareProgram },
  edgeProgramClasses: {
    line: EdgeRectangleProgram,
    curved: createEdgeCurveProgram<NodeAttributes, LinkAttributes>(),
  },
};
