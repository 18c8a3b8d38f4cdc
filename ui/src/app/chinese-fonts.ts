// The Chinese font, cut into slices of which only those in use are read.
import "@fontsource/noto-sans-sc/400.css";
import "@fontsource/noto-sans-sc/600.css";
