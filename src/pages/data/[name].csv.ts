import type { APIRoute } from 'astro';
import { dataFile, filePaths } from '~/queries/data-files.ts';

export const getStaticPaths = () => filePaths('csv');
export const GET: APIRoute = ({ params }) => dataFile(`${params['name']}.csv`);
