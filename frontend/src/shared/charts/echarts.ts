// The parts of ECharts in use; whatever is not named here is not downloaded.
import { BarChart, LineChart, MapChart } from 'echarts/charts';
import {
  GeoComponent,
  GraphicComponent,
  GridComponent,
  MarkLineComponent,
  TooltipComponent,
} from 'echarts/components';
import { type EChartsType, init, registerMap, use } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';

use([
  BarChart,
  CanvasRenderer,
  GeoComponent,
  GraphicComponent,
  GridComponent,
  LineChart,
  MapChart,
  MarkLineComponent,
  TooltipComponent,
]);

export { type EChartsType, init, registerMap };
