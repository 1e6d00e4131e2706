import './han.css';
