import { NodeProgram, type ProgramInfo } from 'sigma/rendering';
import type { NodeDisplayData, RenderParams } from 'sigma/types';
import { floatColor } from 'sigma/utils';
import type { LinkAttributes, NodeAttributes } from '../../graph/build-graph.ts';
import { ATLAS, cellOf, thingAtlas } from './thing-atlas.ts';

const VERTEX_SHADER = /*glsl*/ `
attribute vec2 a_position;
attribute float a_size;
attribute float a_cell;
attribute vec4 a_color;
attribute vec4 a_rim;
attribute vec4 a_ink;
attribute vec4 a_id;
attribute vec2 a_corner;

uniform mat3 u_matrix;
uniform float u_sizeRatio;
uniform float u_correctionRatio;
uniform float u_cameraAngle;

varying vec2 v_corner;
varying vec2 v_place;
varying vec4 v_color;
varying vec4 v_rim;
varying vec4 v_ink;

const float bias = 255.0 / 254.0;
const float columns = ${ATLAS.columns}.0;
const vec2 cell = vec2(${ATLAS.cell.join(', ')});
const vec2 drawing = vec2(${ATLAS.drawing.join(', ')});

void main() {
  float radius = a_size * 2.0 * u_correctionRatio / u_sizeRatio;
  float c = cos(u_cameraAngle);
  float s = sin(u_cameraAngle);
  gl_Position = vec4((u_matrix * vec3(a_position + radius * (mat2(c, s, -s, c) * a_corner), 1)).xy, 0, 1);
  v_corner = a_corner;

  #ifdef PICKING_MODE
  v_color = a_id;
  #else
  v_color = a_color;
  v_rim = a_rim;
  v_ink = a_ink;
  v_rim.a *= bias;
  v_ink.a *= bias;
  float row = floor((a_cell + 0.5) / columns);
  vec2 at = vec2(a_cell - row * columns, row);
  v_place = (at + 0.5) * cell + 0.5 * drawing * vec2(a_corner.x, -a_corner.y);
  #endif
  v_color.a *= bias;
}
`;

const FRAGMENT_SHADER = /*glsl*/ `
precision mediump float;

varying vec2 v_corner;
varying highp vec2 v_place;
varying vec4 v_color;
varying vec4 v_rim;
varying vec4 v_ink;

uniform sampler2D u_atlas;

void main(void) {
  #ifdef PICKING_MODE
  gl_FragColor = dot(v_corner, v_corner) > 1.0 ? vec4(0.0) : v_color;
  #else
  vec4 mask = texture2D(u_atlas, v_place, -0.5);
  gl_FragColor = mix(mix(v_rim * mask.r, v_color, mask.g), v_ink, mask.b);
  #endif
}
`;

const { FLOAT, UNSIGNED_BYTE, TRIANGLE_STRIP } = WebGLRenderingContext;
const UNIFORMS = ['u_matrix', 'u_sizeRatio', 'u_correctionRatio', 'u_cameraAngle', 'u_atlas'] as const;

const numbers = (name: string, size: number) => ({ name, size, type: FLOAT });
const colour = (name: string) => ({ name, size: 4, type: UNSIGNED_BYTE, normalized: true });

/** What a thing brings besides what Sigma asks of each. */
type ThingData = NodeDisplayData & Pick<NodeAttributes, 'kind' | 'rim' | 'ink'>;

/** Draws a thing in one go: the shape of its kind with a rim, and the icon of its kind. */
export class ThingProgram extends NodeProgram<(typeof UNIFORMS)[number], NodeAttributes, LinkAttributes> {
  private atlas: WebGLTexture | null = null;

  getDefinition() {
    return {
      VERTICES: 4,
      VERTEX_SHADER_SOURCE: VERTEX_SHADER,
      FRAGMENT_SHADER_SOURCE: FRAGMENT_SHADER,
      METHOD: TRIANGLE_STRIP,
      UNIFORMS,
      ATTRIBUTES: [
        numbers('a_position', 2),
        numbers('a_size', 1),
        numbers('a_cell', 1),
        colour('a_color'),
        colour('a_rim'),
        colour('a_ink'),
        colour('a_id'),
      ],
      CONSTANT_ATTRIBUTES: [numbers('a_corner', 2)],
      CONSTANT_DATA: [
        [-1, -1],
        [1, -1],
        [-1, 1],
        [1, 1],
      ],
    };
  }

  processVisibleItem(nodeIndex: number, startIndex: number, data: NodeDisplayData): void {
    const { array } = this;
    const { kind, rim, ink } = data as ThingData;
    let at = startIndex;
    array[at++] = data.x;
    array[at++] = data.y;
    array[at++] = data.size;
    array[at++] = cellOf(kind);
    array[at++] = floatColor(data.color);
    array[at++] = floatColor(rim);
    array[at++] = floatColor(ink);
    array[at++] = nodeIndex;
  }

  setUniforms(params: RenderParams, { gl, uniformLocations, isPicking }: ProgramInfo): void {
    gl.uniformMatrix3fv(uniformLocations.u_matrix!, false, params.matrix);
    gl.uniform1f(uniformLocations.u_sizeRatio!, params.sizeRatio);
    gl.uniform1f(uniformLocations.u_correctionRatio!, params.correctionRatio);
    gl.uniform1f(uniformLocations.u_cameraAngle!, params.cameraAngle);
    if (isPicking) return;
    gl.activeTexture(gl.TEXTURE0);
    gl.bindTexture(gl.TEXTURE_2D, (this.atlas ??= uploadAtlas(gl)));
    gl.uniform1i(uniformLocations.u_atlas!, 0);
  }

  override kill(): void {
    this.normalProgram.gl.deleteTexture(this.atlas);
    super.kill();
  }
}

function uploadAtlas(gl: ProgramInfo['gl']): WebGLTexture {
  const texture = gl.createTexture();
  gl.bindTexture(gl.TEXTURE_2D, texture);
  gl.texImage2D(gl.TEXTURE_2D, 0, gl.RGBA, gl.RGBA, gl.UNSIGNED_BYTE, thingAtlas());
  gl.generateMipmap(gl.TEXTURE_2D);
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MIN_FILTER, gl.LINEAR_MIPMAP_NEAREST);
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_WRAP_S, gl.CLAMP_TO_EDGE);
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_WRAP_T, gl.CLAMP_TO_EDGE);
  return texture;
}
