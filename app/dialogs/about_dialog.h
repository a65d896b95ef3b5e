#pragma once

#include <QDialog>

namespace app {

/// Version, licence, and what the program is built on.
class AboutDialog : public QDialog
{
    Q_OBJECT

public:
    explicit AboutDialog(QWidget* parent = nullptr);
};

} // namespace app
