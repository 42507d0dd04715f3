import { BarChart, MapChart } from 'echarts/charts';
import { AriaComponent, GridComponent, LegendComponent, TooltipComponent } from 'echarts/components';
import * as echarts from 'echarts/core';
import { LabelLayout } from 'echarts/features';
import { SVGRenderer } from 'echarts/renderers';

// What charts need of the library, and no more: this file is loaded while the numbers are asked for. SVG prints sharply.
echarts.use([BarChart, MapChart, AriaComponent, GridComponent, LegendComponent, TooltipComponent, LabelLayout, SVGRenderer]);

export const { init, registerMap } = echarts;
