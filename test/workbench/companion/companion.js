const { commands } = require('vscode');

module.exports.activate = () => commands.executeCommand('ecsImageSharing.images.focus');
