#pragma once

#include "app/document/document.h"

#include <QWidget>

class QPushButton;
class QTreeWidget;

namespace app {

/// *Riwayat*: every change with who and when, newest first; going back to one undoes what came after it.
class HistoryPanel : public QWidget
{
    Q_OBJECT

public:
    explicit HistoryPanel(Document& document, QWidget* parent = nullptr);

Q_SIGNALS:
    /// The report that this entry keeps.
    void reportWanted(std::int64_t historyId);

protected:
    void showEvent(QShowEvent* event) override;

private:
    void refresh();
    void fill(const std::vector<core::HistoryEntry>& entries);
    void goTo();
    void refreshButtons();

    Document& m_document;
    QTreeWidget* m_list;
    QPushButton* m_go;
    QPushButton* m_report;
};

} // namespace app
