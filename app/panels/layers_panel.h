#pragma once

#include "app/models/layers_model.h"

#include <QWidget>

class QListView;
class QPushButton;
class QStackedWidget;

namespace app {

/// *Lapisan*: what the map shows, in its order; tick, rename, move, zoom, remove.
class LayersPanel : public QWidget
{
    Q_OBJECT

public:
    LayersPanel(Document& document, LayersModel::Look look, QWidget* parent = nullptr);

    LayersModel& model() { return *m_model; }

Q_SIGNALS:
    void zoomWanted(const core::Box& extent);
    void importWanted();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void showMenu(const QPoint& position);
    void zoom();
    void showLook();
    void moveBy(int rows);
    void remove();
    void refresh();

    Document& m_document;
    LayersModel* m_model;
    QListView* m_view;
    QStackedWidget* m_pages;
    QPushButton* m_up;
    QPushButton* m_down;
    QPushButton* m_zoom;
    QPushButton* m_remove;
};

} // namespace app
