import type { APIRoute } from 'astro';
import { dataFile, filePaths } from '~/queries/data-files.ts';

export const getStaticPaths = () => filePaths('xlsx');
export const GET: APIRoute = ({ params }) => dataFile(`${params['name']}.xlsx`);
