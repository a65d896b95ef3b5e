#pragma once

#include "core/storage/saved_view.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace app {

class Document;

/// The parts of the map that were given names: go to one, give the part that is seen now a name, remove one.
class ViewsDialog : public QDialog
{
    Q_OBJECT

public:
    /// `seen`: what the map shows, EPSG:4326.
    ViewsDialog(Document& document, const core::Box& seen, QWidget* parent = nullptr);

Q_SIGNALS:
    void wanted(const core::Box& lonLat);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override; // Del in the list

private:
    void load();
    void show(const std::vector<core::SavedView>& views);
    void goToCurrent();
    void save();
    void removeCurrent();
    void refresh();

    Document& m_document;
    core::Box m_seen;
    QLineEdit* m_name;
    QPushButton* m_save;
    QListWidget* m_list;
    QLabel* m_empty;
    QPushButton* m_go;
    QPushButton* m_remove;
};

} // namespace app
