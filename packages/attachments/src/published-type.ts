/** What everybody sees of a picture, whatever the original was; known without loading what draws it. */
export const PUBLISHED_TYPE = "image/jpeg";
