import '@fontsource-variable/noto-sans-sc';
import './han.css';
