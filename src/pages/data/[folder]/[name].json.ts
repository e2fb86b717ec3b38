import type { APIRoute } from 'astro';
import { dataFile, folderPaths } from '~/queries/data-files.ts';

export const getStaticPaths = () => folderPaths('json');
export const GET: APIRoute = ({ params }) => dataFile(`${params['folder']}/${params['name']}.json`);
